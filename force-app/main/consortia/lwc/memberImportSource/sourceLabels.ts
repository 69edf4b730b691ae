import type { FileProblem } from "c/tableFile";
import COLUMN from "@salesforce/label/c.Consortia_Import_Column";
import COLUMNS from "@salesforce/label/c.Consortia_Import_Columns";
import COMMA from "@salesforce/label/c.Consortia_Import_Comma";
import FIELD from "@salesforce/label/c.Consortia_Import_Field";
import FILE from "@salesforce/label/c.Consortia_Import_File";
import FILE_COLUMN_TWICE from "@salesforce/label/c.Consortia_Import_File_Column_Twice";
import FILE_NO_READER from "@salesforce/label/c.Consortia_Import_File_No_Reader";
import FILE_NO_ROWS from "@salesforce/label/c.Consortia_Import_File_No_Rows";
import FILE_NOT_A_WORKBOOK from "@salesforce/label/c.Consortia_Import_File_Not_A_Workbook";
import FILE_OPEN_QUOTE from "@salesforce/label/c.Consortia_Import_File_Open_Quote";
import FILE_TOO_LARGE from "@salesforce/label/c.Consortia_Import_File_Too_Large";
import FINESS from "@salesforce/label/c.Consortia_Import_Finess";
import IGNORED from "@salesforce/label/c.Consortia_Import_Ignored";
import INSTITUTION from "@salesforce/label/c.Consortia_Import_Institution";
import METRIC from "@salesforce/label/c.Consortia_Import_Metric";
import NO_IDENTITY from "@salesforce/label/c.Consortia_Import_No_Identity";
import NUMBERS from "@salesforce/label/c.Consortia_Import_Numbers";
import PASTE from "@salesforce/label/c.Consortia_Import_Paste";
import POINT from "@salesforce/label/c.Consortia_Import_Point";
import ROR from "@salesforce/label/c.Consortia_Import_Ror";
import SAMPLE from "@salesforce/label/c.Consortia_Import_Sample";
import SOURCE from "@salesforce/label/c.Consortia_Import_Source";
import YEAR from "@salesforce/label/c.Consortia_Import_Year";

export const LABELS = {
  column: COLUMN,
  columns: COLUMNS,
  comma: COMMA,
  field: FIELD,
  file: FILE,
  finess: FINESS,
  ignored: IGNORED,
  institution: INSTITUTION,
  metric: METRIC,
  noIdentity: NO_IDENTITY,
  numbers: NUMBERS,
  paste: PASTE,
  point: POINT,
  ror: ROR,
  sample: SAMPLE,
  source: SOURCE,
  year: YEAR
};

/** Why a file cannot be used. */
export const FILE_PROBLEMS: Readonly<Record<FileProblem["kind"], string>> = {
  columnTwice: FILE_COLUMN_TWICE,
  noReader: FILE_NO_READER,
  noRows: FILE_NO_ROWS,
  noSheet: FILE_NO_ROWS,
  notAWorkbook: FILE_NOT_A_WORKBOOK,
  openQuote: FILE_OPEN_QUOTE,
  tooLarge: FILE_TOO_LARGE
};
