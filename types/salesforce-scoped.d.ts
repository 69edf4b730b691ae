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
