import type { RowProblem } from "c/importRows";
import ACCESS from "@salesforce/label/c.Consortia_Page_Access";
import READING_FAILED from "@salesforce/label/c.Consortia_Page_Failed";
import CANCEL from "@salesforce/label/c.Consortia_Import_Cancel";
import COLUMN from "@salesforce/label/c.Consortia_Import_Column";
import COUNTS from "@salesforce/label/c.Consortia_Import_Counts";
import DONE_TOAST from "@salesforce/label/c.Consortia_Import_Done_Toast";
import FAILED from "@salesforce/label/c.Consortia_Import_Failed";
import LINE from "@salesforce/label/c.Consortia_Import_Line";
import MORE from "@salesforce/label/c.Consortia_Import_More";
import OPEN from "@salesforce/label/c.Consortia_Import_Open";
import OVER from "@salesforce/label/c.Consortia_Import_Over";
import PROBLEM from "@salesforce/label/c.Consortia_Import_Problem";
import PROBLEM_ACCESS from "@salesforce/label/c.Consortia_Import_Problem_Access";
import PROBLEM_BOUNDS from "@salesforce/label/c.Consortia_Import_Problem_Bounds";
import PROBLEM_DAY from "@salesforce/label/c.Consortia_Import_Problem_Day";
import PROBLEM_DECIMALS from "@salesforce/label/c.Consortia_Import_Problem_Decimals";
import PROBLEM_LARGE from "@salesforce/label/c.Consortia_Import_Problem_Large";
import PROBLEM_LONG from "@salesforce/label/c.Consortia_Import_Problem_Long";
import PROBLEM_NEGATIVE from "@salesforce/label/c.Consortia_Import_Problem_Negative";
import PROBLEM_NO_MEMBER from "@salesforce/label/c.Consortia_Import_Problem_No_Member";
import PROBLEM_NUMBER from "@salesforce/label/c.Consortia_Import_Problem_Number";
import PROBLEM_OTHER from "@salesforce/label/c.Consortia_Import_Problem_Other";
import PROBLEM_SEVERAL from "@salesforce/label/c.Consortia_Import_Problem_Several";
import PROBLEM_SOURCE from "@salesforce/label/c.Consortia_Import_Problem_Source";
import PROBLEM_TWICE from "@salesforce/label/c.Consortia_Import_Problem_Twice";
import PROBLEM_UNKNOWN from "@salesforce/label/c.Consortia_Import_Problem_Unknown";
import PROBLEM_YEAR from "@salesforce/label/c.Consortia_Import_Problem_Year";
import PROBLEMS from "@salesforce/label/c.Consortia_Import_Problems";
import PROGRESS from "@salesforce/label/c.Consortia_Import_Progress";
import READING from "@salesforce/label/c.Consortia_Import_Reading";
import SAVE from "@salesforce/label/c.Consortia_Import_Save";
import STOP_NEXT from "@salesforce/label/c.Consortia_Import_Stop_Next";
import TITLE from "@salesforce/label/c.Consortia_Import_Title";

export const LABELS = {
  accessHint: ACCESS,
  cancel: CANCEL,
  column: COLUMN,
  counts: COUNTS,
  done: DONE_TOAST,
  failed: FAILED,
  line: LINE,
  more: MORE,
  open: OPEN,
  over: OVER,
  problem: PROBLEM,
  problems: PROBLEMS,
  progress: PROGRESS,
  reading: READING,
  readingFailed: READING_FAILED,
  save: SAVE,
  stopNext: STOP_NEXT,
  title: TITLE
};

/** Why a row cannot be imported. */
export const ROW_PROBLEMS: Readonly<Record<RowProblem["kind"], string>> = {
  floorAboveCeiling: PROBLEM_BOUNDS,
  negative: PROBLEM_NEGATIVE,
  noMember: PROBLEM_NO_MEMBER,
  noSource: PROBLEM_SOURCE,
  notADay: PROBLEM_DAY,
  notANumber: PROBLEM_NUMBER,
  notAYear: PROBLEM_YEAR,
  otherAccount: PROBLEM_OTHER,
  outsideDeal: PROBLEM_ACCESS,
  severalAccounts: PROBLEM_SEVERAL,
  tooLarge: PROBLEM_LARGE,
  tooLong: PROBLEM_LONG,
  tooManyDecimals: PROBLEM_DECIMALS,
  twice: PROBLEM_TWICE,
  unknownAccount: PROBLEM_UNKNOWN
};
