declare module "@salesforce/label/*" {
  const text: string;
  export default text;
}

declare module "@salesforce/i18n/*" {
  const setting: string;
  export default setting;
}

declare module "@salesforce/user/Id" {
  const id: string;
  export default id;
}

/** true for a user who has the custom permission, else undefined. */
declare module "@salesforce/customPermission/*" {
  const has: true | undefined;
  export default has;
}
