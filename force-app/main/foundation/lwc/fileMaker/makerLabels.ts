import AGAIN from "@salesforce/label/c.Foundation_File_Again";
import LIBRARY_FAILED from "@salesforce/label/c.Foundation_File_Library_Failed";
import LIBRARY_HINT from "@salesforce/label/c.Foundation_File_Library_Hint";
import MAKE_FAILED from "@salesforce/label/c.Foundation_File_Make_Failed";
import MAKING from "@salesforce/label/c.Foundation_File_Making";
import READY from "@salesforce/label/c.Foundation_File_Ready";

export const LABELS = {
  again: AGAIN,
  libraryFailed: LIBRARY_FAILED,
  libraryHint: LIBRARY_HINT,
  makeFailed: MAKE_FAILED,
  making: MAKING,
  ready: READY
};
