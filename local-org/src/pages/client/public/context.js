// Runs before any module: gives compiled modules the values that depend on the user.
{
  const context = JSON.parse(document.getElementById("context").textContent);
  const customPermissions = new Set(context.customPermissions);
  globalThis.localOrg = Object.freeze({
    ...context,
    label: (name, fallback) => context.labels[name] ?? fallback ?? `[${name}]`,
    customPermission: (name) => (customPermissions.has(name) ? true : undefined),
    userPermission: () => undefined,
    resourceUrl: (name) => context.resources[name] ?? `/resource/${name}`
  });
}

// As Lightning Web Security does: other types of Blob, those of office files among them, are refused.
{
  const taken =
    /^(application\/(octet-stream|json|pdf|zip|x-bzip|x-rar-compressed|x-tar)|(video|audio|image|font)\/.+|text\/(plain|markdown|html|xml))$/;
  globalThis.Blob = class extends Blob {
    constructor(parts, options) {
      const type = String(options?.type ?? "").split(";")[0];
      if (!taken.test(type)) throw new Error(`Unsupported MIME type: ${type || "none"}`);
      super(parts, options);
    }
  };
}
