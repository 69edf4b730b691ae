import type { Database } from "better-sqlite3";
import type { Component } from "../component.ts";
import { ComponentMap } from "./component-map.ts";
import { makeComponent } from "./make-component.ts";

const tables = `
  CREATE TABLE IF NOT EXISTS "_metadata_component" (
    "type" TEXT NOT NULL, "full_name" TEXT NOT NULL COLLATE NOCASE, "file_name" TEXT NOT NULL,
    "source" TEXT NOT NULL, "id" TEXT NOT NULL,
    "created_by_id" TEXT NOT NULL, "created_date" TEXT NOT NULL,
    "last_modified_by_id" TEXT NOT NULL, "last_modified_date" TEXT NOT NULL,
    PRIMARY KEY ("type", "full_name"));
  CREATE TABLE IF NOT EXISTS "_metadata_file" (
    "type" TEXT NOT NULL, "full_name" TEXT NOT NULL COLLATE NOCASE, "path" TEXT NOT NULL,
    "content" BLOB NOT NULL, PRIMARY KEY ("type", "full_name", "path"));
`;

interface ComponentRow {
  readonly type: string;
  readonly full_name: string;
  readonly file_name: string;
  readonly source: string;
  readonly id: string;
  readonly created_by_id: string;
  readonly created_date: string;
  readonly last_modified_by_id: string;
  readonly last_modified_date: string;
}

interface FileRow {
  readonly type: string;
  readonly full_name: string;
  readonly path: string;
  readonly content: Uint8Array;
}

/** Deployed components in the database, as they were deployed. */
export class ComponentStore {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
    database.exec(tables);
  }

  load(): ComponentMap {
    const files = new Map<string, Map<string, Uint8Array>>();
    const fileRows = this.#database.prepare(`SELECT * FROM "_metadata_file"`).all() as FileRow[];
    for (const { type, full_name, path, content } of fileRows) {
      const key = `${type}:${full_name}`;
      files.set(key, (files.get(key) ?? new Map<string, Uint8Array>()).set(path, content));
    }
    const rows = this.#database
      .prepare(`SELECT * FROM "_metadata_component" ORDER BY rowid`)
      .all() as ComponentRow[];
    return new ComponentMap(
      rows.map((row) => componentOf(row, files.get(`${row.type}:${row.full_name}`)))
    );
  }

  /** Runs in the transaction under way. */
  save(changed: Iterable<Component>, deleted: Iterable<Component>): void {
    for (const component of deleted) this.#remove(component);
    for (const component of changed) {
      this.#remove(component);
      this.#insert(component);
    }
  }

  #remove({ type, fullName }: Component): void {
    for (const table of ["_metadata_component", "_metadata_file"])
      this.#database
        .prepare(`DELETE FROM "${table}" WHERE "type" = ? AND "full_name" = ?`)
        .run(type, fullName);
  }

  #insert({ type, fullName, fileName, source, files, record }: Component): void {
    const { id, createdById, createdDate, lastModifiedById, lastModifiedDate } = record;
    this.#database
      .prepare(`INSERT INTO "_metadata_component" VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`)
      .run(
        ...[type, fullName, fileName, source, id],
        ...[createdById, createdDate, lastModifiedById, lastModifiedDate]
      );
    const insertFile = this.#database.prepare(`INSERT INTO "_metadata_file" VALUES (?, ?, ?, ?)`);
    for (const [path, content] of files) insertFile.run(type, fullName, path, Buffer.from(content));
  }
}

function componentOf(
  row: ComponentRow,
  files: ReadonlyMap<string, Uint8Array> | undefined
): Component {
  return makeComponent(
    {
      type: row.type,
      fullName: row.full_name,
      fileName: row.file_name,
      source: row.source,
      ...(files ? { files } : {})
    },
    {
      id: row.id,
      createdById: row.created_by_id,
      createdDate: row.created_date,
      lastModifiedById: row.last_modified_by_id,
      lastModifiedDate: row.last_modified_date
    }
  );
}
