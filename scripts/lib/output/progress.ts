/** Progress of long work on standard error: one line rewritten on a terminal, milestones elsewhere. */
export interface Progress {
  /** `done` of `total` units; a total of 0 means not known yet. */
  update(label: string, done: number, total: number): void;
  end(): void;
}

const silent: Progress = { update: () => {}, end: () => {} };

function onTerminal(): Progress {
  return {
    update(label, done, total) {
      process.stderr.write(`\r\u001B[K${label} ${total > 0 ? `${done} / ${total}` : done || "…"}`);
    },
    end() {
      process.stderr.write("\r\u001B[K");
    }
  };
}

function inLog(): Progress {
  let lastLabel = "";
  return {
    update(label, done, total) {
      if (label === lastLabel && done < total) return;
      lastLabel = label;
      process.stderr.write(`${label}${total > 0 ? ` ${done} / ${total}` : ""}\n`);
    },
    end: () => {}
  };
}

/** None with `quiet` (as for `--json`). */
export function createProgress(quiet: boolean): Progress {
  if (quiet) return silent;
  return process.stderr.isTTY ? onTerminal() : inLog();
}
