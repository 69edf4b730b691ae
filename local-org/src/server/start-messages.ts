/** What the local org tells people at its start. */
export const startMessages = {
  usage: `Usage: npm run --silent local-org -- [--port N] [--db FILE] [--empty | --demo]

  --port N   port on 127.0.0.1; 0 (the default) takes any free one
  --db FILE  keep the org in this SQLite file; without it the org lives in memory
  --empty    a standard org without Entente (the default)
  --demo     deploy Entente and load the demo book first

Prints one line of JSON when ready: {"url", "users": [{"username", "accessToken", …}]}.
Ends on SIGTERM or Ctrl-C.
`,
  badOption: (detail: string) => `${detail.split(". ")[0]}; --help lists the options.`,
  badPort: (port: string) => `--port ${port} is not a port: give a number from 0 to 65535.`,
  emptyAndDemo: "--empty and --demo exclude each other: give one of them.",
  portInUse: (port: number) =>
    `Port ${port} is in use: choose another with --port, or --port 0 for any free one.`,
  portRefused: (port: number) =>
    `Port ${port} may not be opened by this user: choose one above 1023 with --port.`,
  fileUnusable: (file: string, detail: string) =>
    `${file} cannot be opened (${detail}): name a file in a folder that exists and can be written with --db.`,
  demoFailed: (step: string, detail: string) =>
    `The demo book was not loaded: ${step} failed.\n${detail}`
} as const;
