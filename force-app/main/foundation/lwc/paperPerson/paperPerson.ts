/** Who sends a paper, or to whom it goes; empty where it is not known. */
export interface Person {
  readonly fullName: string;
  readonly title: string;
  readonly company: string;
  readonly email: string;
  readonly phone: string;
}

type Text = { readonly value: string | null } | null | undefined;

/** `currentUser` as GraphQL gives it; all but the name may be absent. */
export interface UserNode {
  readonly Name: Text;
  readonly Title?: Text;
  readonly CompanyName?: Text;
  readonly Email?: Text;
  readonly Phone?: Text;
}

/** What a query asks of whoever makes a paper: all that `senderOf` reads. */
export const SENDER = `
  currentUser {
    Name { value }
    Title @optional { value }
    CompanyName @optional { value }
    Email @optional { value }
    Phone @optional { value }
  }
`;

export const senderOf = ({ Name, Title, CompanyName, Email, Phone }: UserNode): Person => ({
  fullName: Name?.value ?? "",
  title: Title?.value ?? "",
  company: CompanyName?.value ?? "",
  email: Email?.value ?? "",
  phone: Phone?.value ?? ""
});

export function personText(person: Person | undefined): string {
  return [person?.fullName, person?.title, person?.company, person?.email, person?.phone]
    .filter(Boolean)
    .join(", ");
}
