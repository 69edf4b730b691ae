import type { Resource } from "../../server/resource.ts";
import { dataResources } from "../data/resources.ts";
import { runBatch } from "./batch.ts";
import { readCollection, readCollectionByBody } from "./collections-read.ts";
import {
  createCollection,
  deleteCollection,
  updateCollection,
  upsertCollection
} from "./collections-save.ts";
import { runComposite } from "./composite.ts";
import { createTree } from "./tree.ts";

const collectionResources: readonly Resource[] = [
  {
    method: "POST",
    path: "/composite/sobjects",
    description: "Create up to 200 records, `allOrNone`",
    handle: createCollection
  },
  {
    method: "PATCH",
    path: "/composite/sobjects",
    description: "Update up to 200 records, `allOrNone`",
    handle: updateCollection
  },
  {
    method: "DELETE",
    path: "/composite/sobjects",
    description: "Delete up to 200 records, `?ids=&allOrNone=`",
    handle: deleteCollection
  },
  {
    method: "PATCH",
    path: "/composite/sobjects/:object/:field",
    description: "Upsert up to 200 records by external id, `allOrNone`",
    handle: upsertCollection
  },
  {
    method: "GET",
    path: "/composite/sobjects/:object",
    description: "Read records by id, `?ids=&fields=`",
    handle: readCollection
  },
  {
    method: "POST",
    path: "/composite/sobjects/:object",
    description: "Read up to 2,000 records by id, `{ids, fields}`",
    handle: readCollectionByBody
  },
  {
    method: "POST",
    path: "/composite/tree/:object",
    description: "Create records with their children: 200 records, 5 levels, all or none",
    handle: createTree
  }
];

/** What a composite or batch request may contain. */
const innerResources = [...dataResources, ...collectionResources];

export const compositeResources: readonly Resource[] = [
  ...collectionResources,
  {
    method: "POST",
    path: "/composite",
    description: "Up to 25 requests in order, `@{ref.path}` references, `allOrNone`",
    handle: (call) => runComposite(call, innerResources)
  },
  {
    method: "POST",
    path: "/composite/batch",
    description: "Up to 25 independent requests, `haltOnError`",
    handle: (call) => runBatch(call, innerResources)
  }
];
