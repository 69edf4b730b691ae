import type { Block, TextDocument } from "c/documentModel";
import { memberStatementDocument, statementWords } from "c/memberStatementDocument";
import { statementOf, totalsOf } from "c/memberStatementQuery";
import {
  NO_TOTALS,
  fee,
  statementAnswer,
  totalsAnswer
} from "../../memberStatementQuery/__tests__/data/statementAnswer";

const value = (of: unknown): object => ({ value: of });
const choices = { language: "en", today: "2026-12-20", respondedOn: "2026-11-21" } as const;

interface Made {
  readonly member?: object;
  readonly deal?: object;
  readonly fees?: readonly object[];
  readonly totals?: typeof NO_TOTALS;
  readonly language?: "en" | "fr";
}

function make({
  member,
  deal,
  fees,
  totals = NO_TOTALS,
  language = "en"
}: Made = {}): TextDocument {
  const statement = statementOf(statementAnswer(member, deal, fees), "EUR");
  return memberStatementDocument(statement!, totalsOf(totals, "EUR"), { ...choices, language });
}

const rowsOf = ({ blocks }: TextDocument): (readonly string[])[][] =>
  blocks.flatMap((block) => (block.kind === "table" ? [block.rows.map(({ cells }) => cells)] : []));
const textOf = (block: Block): string => ("text" in block ? block.text : "");

/** Sentences below "How your share comes about". */
function how(document: TextDocument): string[] {
  const { how: title } = statementWords(document.language);
  const at = document.blocks.findIndex((block) => textOf(block) === title);
  return document.blocks.slice(at + 1).map((block) => textOf(block).replaceAll(/\s/gu, " "));
}

describe("a member’s statement", () => {
  it("says who, which deal, which answer", () => {
    const document = make();
    expect(document).toMatchObject({ title: "Statement of CHU de Valmont – Aurélia 2027–2028" });
    expect(document.blocks[1]).toMatchObject({
      rows: [
        { label: "Member", value: "CHU de Valmont" },
        { label: "Deal", value: "Aurélia 2027–2028" },
        { label: "Consortium", value: "Consortium Aurélia" },
        { label: "Contracting body", value: "Université d’Aurore" },
        { label: "Term", value: "1 January 2027 to 31 December 2028" },
        { label: "Signed on", value: "18 December 2026" },
        { label: "Your answer", value: "Accepted, 21 November 2026, Claire Morel" },
        { label: "From", value: "Marc Lenoir, Responsable de comptes" },
        { label: "As of", value: "20 December 2026" }
      ]
    });
  });

  it("sets the share of each year with VAT apart, and sums to the cent", () => {
    expect(rowsOf(make())).toEqual([
      [
        ["2027", "€295,120.00", "5.5%", "€16,231.60", "€311,351.60"],
        ["2028", "€301,022.40", "5.5%", "€16,556.23", "€317,578.63"],
        ["Total", "€596,142.40", "", "€32,787.83", "€628,930.23"]
      ]
    ]);
  });

  it("sets the consortium’s own fee apart from what is paid to us", () => {
    const fees = [
      fee(2027, 1000),
      fee(2027, -200, { Kind__c: value("Central Funding") }),
      fee(2027, 15, { Kind__c: value("Administration Fee") })
    ];
    const [ours, theirs] = rowsOf(make({ fees }));
    expect(ours?.map(([name, net]) => [name, net])).toEqual([
      ["2027, share", "€1,000"],
      ["2027, central funding", "−€200"],
      ["Total", "€800"]
    ]);
    expect(theirs?.[0]).toContain("€15.00");
  });

  it("sums no VAT that is not known", () => {
    const fees = [fee(2027, 1000), fee(2028, 500, { VAT_Rate__c: null, VAT_Amount__c: null })];
    const document = make({ fees });
    expect(rowsOf(document)[0]?.slice(1)).toEqual([
      ["2028", "€500", "to be confirmed", "–", "–"],
      ["Total", "€1,500", "", "€55", "–"]
    ]);
    expect(document.blocks.map(textOf)).toContain(statementWords("en").vatMissing);
  });

  it("says on each page that an unsigned deal is provisional", () => {
    expect(make().mark).toBe("");
    expect(make({ deal: { Status__c: value("Commit") } }).mark).toMatch(/^Provisional/u);
  });
});

describe("how a share comes about", () => {
  it("is told by the member’s own weight, last year and limits where allocations are confidential", () => {
    expect(how(make({ totals: NO_TOTALS }))).toEqual([
      "Shares follow the members’ full-time equivalents.",
      "Your weight is 6,200 ETP (Enquête statistique, 2025).",
      "Last year you paid €276,400; in 2027 your share is €295,120, that is +6.77%.",
      "It may not fall below €248,760 (last year’s amount less 10%) nor rise above €304,040 (last year’s amount plus 10%); neither limit holds it.",
      "Shares are confidential between the members of this deal. This statement shows yours alone."
    ]);
  });

  it("is told as a part of the envelope where they are not", () => {
    const open = { Allocations_Confidential__c: value(false) };
    expect(how(make({ deal: open, totals: totalsAnswer(), language: "fr" }))).toEqual([
      "Les quotes-parts suivent les équivalents temps plein des membres.",
      "Votre poids est de 6 200 ETP (Enquête statistique, 2025).",
      "La somme des poids de tous les participants est de 15 000.",
      "2027 : 41,33 % des 714 000 € que les membres se partagent.",
      "2028 : 41,33 % des 728 280 € que les membres se partagent.",
      "L’an dernier vous avez payé 276 400 € ; en 2027 votre quote-part est de 295 120 €, soit +6,77 %.",
      "Elle ne peut ni descendre sous 248 760 € (montant de l’an dernier moins 10 %) ni dépasser 304 040 € (montant de l’an dernier plus 10 %) ; aucune de ces limites ne joue."
    ]);
  });

  it.each([
    [{ Ceiling_Amount__c: value(295_120) }, "Your share is held down at €295,120: your maximum."],
    [{ Floor_Amount__c: value(295_120) }, "Your share is held up at €295,120: your minimum."],
    [
      { Last_Year_Amount__c: value(268_290.91) },
      "Your share is held down at €295,120: last year’s amount plus 10%."
    ]
  ])("says which limit holds it (%#)", (member, sentence) => {
    expect(how(make({ member }))).toContain(sentence);
  });

  it("says nothing of limits that others set aside", () => {
    const member = { Ceiling_Amount__c: value(200_000) };
    expect(how(make({ member })).join()).not.toMatch(/held|may not/u);
  });

  it("keeps whole units next to their limit", () => {
    const member = { Last_Year_Amount__c: value(268_291) };
    const deal = { Rounding_Unit__c: value("Whole Unit") };
    expect(how(make({ member, deal })).join()).toMatch(/held down at €295,120\.10/u);
  });

  it("tells a substitute weight, a weight that is missing, and a new member", () => {
    const none = { Allocation_Weight__c: null, Last_Year_Amount__c: null };
    const deal = { Lower_Collar_Percent__c: null, Upper_Collar_Percent__c: null };
    const surrogate = how(make({ member: { ...none, Surrogate_Weight__c: value(12.5) }, deal }));
    expect(surrogate[1]).toMatch(/agreed substitute is 12\.5 ETP/u);
    expect(surrogate[2]).toBe("You have no amount of last year to compare with.");
    expect(how(make({ member: none, deal }))[1]).toBe("Your weight is not known.");
  });

  it("takes the model of the chosen scenario, whose weights may be none", () => {
    const sentences = how(make({ totals: totalsAnswer("Equal") }));
    expect(sentences[0]).toBe("All members pay alike.");
    expect(sentences.join()).not.toMatch(/weight is/u);
    const deal = { Allocation_Model__c: value("Hybrid"), Equal_Part_Percent__c: value(20) };
    expect(how(make({ deal }))[0]).toBe("20% is shared equally, the rest by weight.");
  });

  it("has a late joiner pay from its access date, and a stated amount beside the computed one", () => {
    const late = fee(2027, 2500, {
      Kind__c: value("Late Share"),
      Year_Part_Percent__c: value(50.41),
      Computed_Amount__c: value(2499)
    });
    const member = { Access_Start_Date__c: value("2027-07-01") };
    const sentences = how(make({ member, fees: [late, fee(2028, 100)] }));
    expect(sentences).toContain(
      "Your access begins on 1 July 2027: you pay 50.41% of the price of 2027."
    );
    expect(sentences).toContain(
      "For 2027 the contract states €2,500; computed it would be €2,499."
    );
  });

  it("compares no percentage with a credit of last year", () => {
    const member = { Last_Year_Amount__c: value(-100) };
    expect(how(make({ member }))[2]).toBe(
      "Last year you paid −€100; in 2027 your share is €295,120."
    );
  });
});

describe("words of a statement", () => {
  function flat(words: object): [string, string][] {
    return Object.entries(words).flatMap(([key, text]: [string, unknown]) => {
      return typeof text === "string" ? [[key, text] as [string, string]] : flat(text as object);
    });
  }
  const french = new Map(flat(statementWords("fr")));
  const places = (text: string): string[] => (text.match(/\{\d\}/gu) ?? []).sort();
  /** Both languages write these alike. */
  const alike = ["consortium", "total", "none", "yearAndKind"];

  it.each(flat(statementWords("en")))("%s has its French, with the same places", (key, text) => {
    const translated = french.get(key) ?? "";
    expect(places(translated)).toEqual(places(text));
    expect(translated === text).toBe(alike.includes(key));
  });
});
