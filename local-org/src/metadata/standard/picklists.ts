/** Values shared by several standard objects, as a new org has them. */
export const leadSources = "Web|Phone Inquiry|Partner Referral|Purchased List|Other";

export const industries =
  "Agriculture|Apparel|Banking|Biotechnology|Chemicals|Communications|Construction|Consulting|Education|" +
  "Electronics|Energy|Engineering|Entertainment|Environmental|Finance|Food & Beverage|Government|Healthcare|" +
  "Hospitality|Insurance|Machinery|Manufacturing|Media|Not For Profit|Recreation|Retail|Shipping|Technology|" +
  "Telecommunications|Transportation|Utilities|Other";

export const salutations = "Mr.|Ms.|Mrs.|Dr.|Prof.|Mx.";

export const languages = "*en_US|fr|de|es|it|nl_NL|pt_BR|ja|zh_CN";

export const locales = "*en_US|en_GB|en_IE|fr_FR|fr_BE|fr_CA|fr_CH|de_DE|es_ES|it_IT|nl_NL";

export const timeZones =
  "*Europe/Paris|Europe/London|Europe/Brussels|Europe/Zurich|Europe/Berlin|Europe/Madrid|Europe/Rome|GMT|" +
  "America/New_York|America/Chicago|America/Denver|America/Los_Angeles|America/Montreal|Asia/Tokyo|" +
  "Australia/Sydney|Indian/Reunion|America/Martinique|America/Guadeloupe|Pacific/Noumea";
