import { createElement } from "lwc";
import App from "../host/app/app.ts";

const app = createElement("host-app", { is: App });
document.body.replaceChildren(app);
