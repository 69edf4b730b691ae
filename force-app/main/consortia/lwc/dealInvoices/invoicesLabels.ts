import AGREES from "@salesforce/label/c.Consortia_Invoices_Agrees";
import ALL from "@salesforce/label/c.Consortia_Invoices_All";
import CHECK from "@salesforce/label/c.Consortia_Invoices_Check";
import DIFFERS from "@salesforce/label/c.Consortia_Invoices_Differs";
import DUE from "@salesforce/label/c.Consortia_Invoices_Due";
import EDIT from "@salesforce/label/c.Consortia_Invoices_Edit";
import EDIT_OF from "@salesforce/label/c.Consortia_Invoices_Edit_Of";
import EMPTY_MESSAGE from "@salesforce/label/c.Consortia_Invoices_Empty_Message";
import EMPTY_TITLE from "@salesforce/label/c.Consortia_Invoices_Empty_Title";
import EVERY_YEAR from "@salesforce/label/c.Consortia_Invoices_Every_Year";
import FILTER from "@salesforce/label/c.Consortia_Invoices_Filter";
import FOUND from "@salesforce/label/c.Consortia_Invoices_Found";
import INVOICED from "@salesforce/label/c.Consortia_Invoices_Invoiced";
import INVOICED_NET from "@salesforce/label/c.Consortia_Invoices_Invoiced_Net";
import INVOICED_VAT from "@salesforce/label/c.Consortia_Invoices_Invoiced_Vat";
import KIND from "@salesforce/label/c.Consortia_Invoices_Kind";
import MEMBER from "@salesforce/label/c.Consortia_Invoices_Member";
import NET from "@salesforce/label/c.Consortia_Invoices_Net";
import NOTHING from "@salesforce/label/c.Consortia_Invoices_Nothing";
import NUMBER from "@salesforce/label/c.Consortia_Invoices_Number";
import OPEN from "@salesforce/label/c.Consortia_Invoices_Open";
import PASTE from "@salesforce/label/c.Consortia_Invoices_Paste";
import RECORD from "@salesforce/label/c.Consortia_Invoices_Record";
import RECORD_OF from "@salesforce/label/c.Consortia_Invoices_Record_Of";
import SEARCH from "@salesforce/label/c.Consortia_Invoices_Search";
import SHOW_ALL from "@salesforce/label/c.Consortia_Invoices_Show_All";
import TITLE from "@salesforce/label/c.Consortia_Invoices_Title";
import TOLERANCE from "@salesforce/label/c.Consortia_Invoices_Tolerance";
import VAT from "@salesforce/label/c.Consortia_Invoices_Vat";
import VAT_NOTE from "@salesforce/label/c.Consortia_Invoices_Vat_Note";
import YEAR from "@salesforce/label/c.Consortia_Invoices_Year";

export const LABELS = {
  agrees: AGREES,
  all: ALL,
  check: CHECK,
  differs: DIFFERS,
  due: DUE,
  edit: EDIT,
  editOf: EDIT_OF,
  emptyMessage: EMPTY_MESSAGE,
  emptyTitle: EMPTY_TITLE,
  everyYear: EVERY_YEAR,
  filter: FILTER,
  found: FOUND,
  invoiced: INVOICED,
  invoicedNet: INVOICED_NET,
  invoicedVat: INVOICED_VAT,
  kind: KIND,
  member: MEMBER,
  net: NET,
  nothing: NOTHING,
  number: NUMBER,
  open: OPEN,
  paste: PASTE,
  record: RECORD,
  recordOf: RECORD_OF,
  search: SEARCH,
  showAll: SHOW_ALL,
  title: TITLE,
  tolerance: TOLERANCE,
  vat: VAT,
  vatNote: VAT_NOTE,
  year: YEAR
};
