/**
 * The parser loses all but the outer and inner one of three directly nested NOTs. Before it reads such a
 * query, each NOT is written as a condition on a marker, joined by AND; afterwards the marker is NOT again.
 */
const MARKER = "Not_Marker__";

const TEXT_LITERALS = /'(?:[^'\\]|\\.)*'/g;
const NESTED = /\bNOT[\s(]+NOT[\s(]+NOT\b/i;
const TEXT_OR_NOT = /'(?:[^'\\]|\\.)*'|\bNOT\b(?!\s+IN\b)/gi;

export function withoutNestedNots(soql: string): string {
  if (!NESTED.test(soql.replace(TEXT_LITERALS, "''"))) return soql;
  return soql.replace(TEXT_OR_NOT, (found) =>
    found.startsWith("'") ? found : `${MARKER} = 1 AND`
  );
}

/** Whether a condition stands for NOT; the AND after it then stands for nothing. */
export function isNotMarker(condition: object): boolean {
  return "field" in condition && condition.field === MARKER;
}
