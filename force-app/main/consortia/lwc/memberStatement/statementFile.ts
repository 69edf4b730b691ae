import type { LightningElement } from "lwc";
import { dayIn } from "c/calendarDay";
import { fileName, writeDocument } from "c/documentKit";
import type { MadeFile } from "c/documentKit";
import type { DocumentLanguage } from "c/documentModel";
import { localeSettings } from "c/localeSettings";
import { memberStatementDocument, statementWords } from "c/memberStatementDocument";
import type { Statement, StatementTotals } from "c/memberStatementQuery";

/** Throws LibraryMissingError. */
export async function statementFile(
  host: LightningElement,
  statement: Statement,
  totals: StatementTotals,
  language: DocumentLanguage
): Promise<MadeFile> {
  const { deal, member } = statement;
  const { timeZone } = localeSettings;
  const document = memberStatementDocument(statement, totals, {
    language,
    today: dayIn(timeZone, new Date()),
    respondedOn: member.respondedAt ? dayIn(timeZone, new Date(member.respondedAt)) : undefined
  });
  return {
    fileName: fileName("docx", statementWords(language).statement, member.institution, deal.title),
    content: await writeDocument(host, document)
  };
}
