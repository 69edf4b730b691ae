import { gql } from "lightning/graphql";
import { dealQuery, membersOf } from "c/dealQuery";
import { values } from "c/recordQuery";
import { nodesOf } from "c/dealModel";
import type { Connection, DealNode, FieldNode } from "c/dealModel";
import { TARGET_FIELDS } from "c/importFields";
import type { KnownAccount } from "c/importAccounts";
import type { KnownMember } from "c/importSteps";

/** The deal with its members as they are. */
export const IMPORT_QUERY = dealQuery(
  "MemberImport",
  values("Status__c", "Allocation_Model__c", "Start_Date__c", "End_Date__c"),
  membersOf(values("Member_Account__c", ...TARGET_FIELDS))
);

const ACCOUNT = `edges { node { Id ${values("Name", "FINESS_Number__c", "Research_Organization_ID__c")} } }`;

/** Accounts that a table's names and identifiers may mean. */
export const ACCOUNTS_QUERY = gql`query ImportedAccounts($titles: [String], $finess: [String], $rors: [String]) {
  uiapi {
    query {
      titled: Account(where: { Name: { in: $titles } }, first: 2000) { ${ACCOUNT} }
      finess: Account(where: { FINESS_Number__c: { in: $finess } }, first: 2000) { ${ACCOUNT} }
      ror: Account(where: { Research_Organization_ID__c: { in: $rors } }, first: 2000) { ${ACCOUNT} }
    }
  }
}`;

interface AccountNode {
  readonly Id: string;
  readonly Name?: FieldNode<string> | null;
  readonly FINESS_Number__c?: FieldNode<string> | null;
  readonly Research_Organization_ID__c?: FieldNode<string> | null;
}

export interface AccountsData {
  readonly uiapi: { readonly query: Readonly<Record<string, Connection<AccountNode>>> };
}

export function accountsIn({ uiapi }: AccountsData): KnownAccount[] {
  const nodes = Object.values(uiapi.query).flatMap((connection) => nodesOf(connection));
  const found = nodes.map((node) => ({
    id: node.Id,
    title: node.Name?.value ?? "",
    finess: (node.FINESS_Number__c?.value ?? "").toUpperCase(),
    ror: (node.Research_Organization_ID__c?.value ?? "").toLowerCase()
  }));
  return [...new Map(found.map((account) => [account.id, account])).values()];
}

export function membersIn(node: DealNode): KnownMember[] {
  return nodesOf(node.Deal_Members__r).map((member) => {
    const fields = member as unknown as Readonly<
      Record<string, FieldNode<string | number> | null | undefined>
    >;
    return {
      id: member.Id,
      accountId: member.Member_Account__c?.value ?? "",
      values: Object.fromEntries(
        TARGET_FIELDS.map((field) => [field, fields[field]?.value ?? null])
      )
    };
  });
}
