import { SalesforceError } from "../errors.ts";

/** Summer '14, the oldest version that the platform still serves. */
const OLDEST = 31;
const LATEST = 68;

export const LATEST_API_VERSION = `${LATEST}.0`;

const SEASONS = ["Winter", "Spring", "Summer"];

export interface VersionEntry {
  readonly label: string;
  readonly url: string;
  /** `68.0` */
  readonly version: string;
}

/** A version whose release was a Winter one: 32 is Winter '15. */
const WINTER = { version: 32, year: 15 };

/** The versions served, oldest first, as `GET /services/data` lists them. */
export function supportedVersions(): VersionEntry[] {
  return Array.from({ length: LATEST - OLDEST + 1 }, (_, index) => {
    const number = OLDEST + index;
    const version = `${number}.0`;
    const releases = number - WINTER.version;
    const year = WINTER.year + Math.floor(releases / SEASONS.length);
    const label = `${SEASONS.at(releases % SEASONS.length)} '${year}`;
    return { label, url: `/services/data/v${version}`, version };
  });
}

/** The version that a path names, or undefined where it names none. */
export function versionOfPath(path: string): string | undefined {
  return /^\/services\/data\/v([^/?]*)/.exec(path)?.[1];
}

/** @throws SalesforceError NOT_FOUND where the path names a version that is not served. */
export function checkVersion(path: string): void {
  const version = versionOfPath(path);
  if (version === undefined) return;
  const number = /^(\d+)\.0$/.exec(version)?.[1];
  if (number !== undefined && Number(number) >= OLDEST && Number(number) <= LATEST) return;
  throw new SalesforceError(
    "NOT_FOUND",
    `The requested resource does not exist: API version ${version} is not supported by the local org (${OLDEST}.0 to ${LATEST_API_VERSION} are)`,
    { status: 404 }
  );
}
