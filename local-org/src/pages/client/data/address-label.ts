import address from "@salesforce/label/host.address";
import billing from "@salesforce/label/host.billingAddress";
import mailing from "@salesforce/label/host.mailingAddress";
import other from "@salesforce/label/host.otherAddress";
import shipping from "@salesforce/label/host.shippingAddress";

const LABELS: Readonly<Record<string, string>> = {
  BillingAddress: billing,
  MailingAddress: mailing,
  OtherAddress: other,
  ShippingAddress: shipping
};

/** Label of an address field, which stands for its street, city and the rest; empty for other fields. */
export function addressLabel(field: string): string {
  return LABELS[field] ?? (field.endsWith("Address") ? address : "");
}
