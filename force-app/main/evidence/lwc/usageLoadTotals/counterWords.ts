import CONTROLLED from "@salesforce/label/c.Usage_Access_Controlled";
import FREE_TO_READ from "@salesforce/label/c.Usage_Access_Free_To_Read";
import OPEN from "@salesforce/label/c.Usage_Access_Open";
import LIMIT_EXCEEDED from "@salesforce/label/c.Usage_Metric_Limit_Exceeded";
import NO_LICENSE from "@salesforce/label/c.Usage_Metric_No_License";
import SEARCHES_AUTOMATED from "@salesforce/label/c.Usage_Metric_Searches_Automated";
import SEARCHES_FEDERATED from "@salesforce/label/c.Usage_Metric_Searches_Federated";
import SEARCHES_PLATFORM from "@salesforce/label/c.Usage_Metric_Searches_Platform";
import SEARCHES_REGULAR from "@salesforce/label/c.Usage_Metric_Searches_Regular";
import TOTAL_ITEM_INVESTIGATIONS from "@salesforce/label/c.Usage_Metric_Total_Item_Investigations";
import TOTAL_ITEM_REQUESTS from "@salesforce/label/c.Usage_Metric_Total_Item_Requests";
import UNIQUE_ITEM_INVESTIGATIONS from "@salesforce/label/c.Usage_Metric_Unique_Item_Investigations";
import UNIQUE_ITEM_REQUESTS from "@salesforce/label/c.Usage_Metric_Unique_Item_Requests";
import UNIQUE_TITLE_INVESTIGATIONS from "@salesforce/label/c.Usage_Metric_Unique_Title_Investigations";
import UNIQUE_TITLE_REQUESTS from "@salesforce/label/c.Usage_Metric_Unique_Title_Requests";

/** Words of the COUNTER standard in the reader's language, by what reports write. */
const METRICS: Readonly<Record<string, string>> = {
  Limit_Exceeded: LIMIT_EXCEEDED,
  No_License: NO_LICENSE,
  Searches_Automated: SEARCHES_AUTOMATED,
  Searches_Federated: SEARCHES_FEDERATED,
  Searches_Platform: SEARCHES_PLATFORM,
  Searches_Regular: SEARCHES_REGULAR,
  Total_Item_Investigations: TOTAL_ITEM_INVESTIGATIONS,
  Total_Item_Requests: TOTAL_ITEM_REQUESTS,
  Unique_Item_Investigations: UNIQUE_ITEM_INVESTIGATIONS,
  Unique_Item_Requests: UNIQUE_ITEM_REQUESTS,
  Unique_Title_Investigations: UNIQUE_TITLE_INVESTIGATIONS,
  Unique_Title_Requests: UNIQUE_TITLE_REQUESTS
};
const ACCESS_TYPES: Readonly<Record<string, string>> = {
  Controlled: CONTROLLED,
  Free_To_Read: FREE_TO_READ,
  Open: OPEN
};

/** Metrics that the standard does not know are said as the file says them. */
export function metricWords(metric: string): string {
  return METRICS[metric] ?? metric.replaceAll("_", " ");
}

export function accessWords(accessType: string): string {
  return ACCESS_TYPES[accessType] ?? accessType;
}
