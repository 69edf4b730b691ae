export const NavigationMixin = (b) => b;
export class CurrentPageReference {}
