import { LightningElement } from "lwc";
import OBJECT from "@salesforce/schema/Gone__c"; // error: Invalid reference Gone__c of type sobject
import FIELD from "@salesforce/schema/Account.Gone__c"; // error: Invalid reference Account.Gone__c of type sobjectField
import title from "@salesforce/label/c.Gone"; // error: Invalid reference c.Gone of type label
import mayEdit from "@salesforce/customPermission/Gone"; // error: Invalid reference Gone of type customPermission
import icons from "@salesforce/resourceUrl/gone"; // error: Invalid reference gone of type resourceUrl
import { price } from "c/gone"; // error: No MODULE named markup://c:gone found
export default class extends LightningElement {
  fields = [OBJECT, FIELD, title, mayEdit, icons, price];
}
