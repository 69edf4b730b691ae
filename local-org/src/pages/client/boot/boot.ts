import { createElement } from "lwc";
import App from "host/app";

const app = createElement("host-app", { is: App });
document.body.replaceChildren(app);
