/** Functions of the platform that the local org does not compute: a formula that calls one does not compile. */
export const refusedFunctions: ReadonlySet<string> = new Set([
  "CURRENCYRATE",
  "DISTANCE",
  "GEOLOCATION",
  "GETRECORDIDS",
  "GETSESSIONID",
  "IMAGEPROXYURL",
  "INCLUDE",
  "ISCLONE",
  "JSINHTMLENCODE",
  "LINKTO",
  "PARENTGROUPVAL",
  "PREDICT",
  "PREVGROUPVAL",
  "REQUIRESCRIPT",
  "URLFOR",
  "VLOOKUP"
]);
