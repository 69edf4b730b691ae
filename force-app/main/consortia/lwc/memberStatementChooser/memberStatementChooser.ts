import DealPart from "c/dealPart";
import { dealQuery, membersOf } from "c/dealQuery";
import type { DealMember } from "c/dealModel";
import { localeSettings } from "c/localeSettings";
import { labelled, names } from "c/recordQuery";
import { LABELS } from "./chooserLabels";

interface Choice {
  readonly label: string;
  readonly value: string;
}

/** From how many members on they are found by typing. */
const MANY = 12;

/** On a deal's page: the statement of the member that is chosen. Names only are read here. */
export default class MemberStatementChooser extends DealPart {
  labels = LABELS;
  override query = dealQuery(
    "StatementMembers",
    membersOf(names("Member_Account__r"), labelled("Response__c"))
  );
  memberId: string | undefined;
  private sought = "";

  get hasMembers(): boolean {
    return (this.deal?.members.length ?? 0) > 0;
  }

  get isLong(): boolean {
    return (this.deal?.members.length ?? 0) > MANY;
  }

  /** By name; the member that is chosen stays among them. */
  get choices(): Choice[] {
    const { locale } = localeSettings;
    const sought = this.sought.toLocaleLowerCase(locale);
    const isFound = ({ id, institution }: DealMember): boolean =>
      id === this.memberId || institution.toLocaleLowerCase(locale).includes(sought);
    return (this.deal?.members ?? [])
      .filter(isFound)
      .toSorted((left, right) => left.institution.localeCompare(right.institution, locale))
      .map(({ id, institution, responseLabel }) => ({
        value: id,
        label: [institution, responseLabel].filter(Boolean).join(" · ")
      }));
  }

  handleSearch({ detail }: CustomEvent<{ value: string }>): void {
    this.sought = detail.value.trim();
  }

  handleMember({ detail }: CustomEvent<{ value: string }>): void {
    this.memberId = detail.value;
  }
}
