// Runs before any module: gives compiled modules the values that depend on the user.
{
  const context = JSON.parse(document.getElementById("context").textContent);
  const customPermissions = new Set(context.customPermissions);
  globalThis.localOrg = Object.freeze({
    ...context,
    label: (name, fallback) => context.labels[name] ?? fallback ?? `[${name}]`,
    customPermission: (name) => (customPermissions.has(name) ? true : undefined),
    userPermission: () => undefined
  });
}
