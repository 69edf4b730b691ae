import PackagePrimitiveIcon from "package/primitiveIcon";

/** Draws icons from the design system's sprites, which saves 8 MB of compiled icon templates. */
export default class PrimitiveIcon extends PackagePrimitiveIcon {
  get isReady(): boolean {
    return false;
  }

  async requestIconTemplates(): Promise<void> {}

  get href(): string {
    if (this.src) return super.href;
    const [sprite, name] = String(this.iconName ?? "").split(":");
    if (!sprite || !name) return "";
    return `/lightning/icons/${sprite}-sprite/svg/symbols.svg#${name}`;
  }
}
