import ACCESS from "@salesforce/label/c.Consortia_Page_Access";
import ENGLISH from "@salesforce/label/c.Consortia_Statement_English";
import FRENCH from "@salesforce/label/c.Consortia_Statement_French";
import HINT from "@salesforce/label/c.Consortia_Statement_Hint";
import LANGUAGE from "@salesforce/label/c.Consortia_Statement_Language";
import MAKE from "@salesforce/label/c.Consortia_Statement_Make";
import REMARKS from "@salesforce/label/c.Consortia_Statement_Remarks";
import TITLE from "@salesforce/label/c.Consortia_Statement_Title";

export const LABELS = {
  accessHint: ACCESS,
  hint: HINT,
  language: LANGUAGE,
  make: MAKE,
  remarks: REMARKS,
  title: TITLE
};

export const LANGUAGES = [
  { label: FRENCH, value: "fr" },
  { label: ENGLISH, value: "en" }
];
