import { price } from "c/price"; // error: two may not use c/price of another domain
export const query = `query { uiapi { query { A__c { edges { node { Id } } } } } } ${price}`; // error: two may not use A__c of another domain
