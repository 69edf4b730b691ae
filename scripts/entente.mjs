#!/usr/bin/env node
import { run } from "../config/bootstrap.mjs";

run("scripts/main.ts", process.argv.slice(2));
