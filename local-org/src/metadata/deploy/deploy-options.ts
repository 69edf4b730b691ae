/** Options of the Metadata API's `deploy`; the ones left out concern Apex tests. */
export interface DeployOptions {
  readonly checkOnly: boolean;
  /** Default true; false keeps what succeeded. */
  readonly rollbackOnError: boolean;
  readonly ignoreWarnings: boolean;
  /** Components named in package.xml may be absent from the zip. */
  readonly allowMissingFiles: boolean;
  readonly singlePackage: boolean;
  readonly purgeOnDelete: boolean;
  readonly testLevel?: string;
}

export const defaultDeployOptions: DeployOptions = {
  checkOnly: false,
  rollbackOnError: true,
  ignoreWarnings: false,
  allowMissingFiles: false,
  singlePackage: true,
  purgeOnDelete: false
};
