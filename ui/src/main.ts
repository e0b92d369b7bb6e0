// The window begins here.
import { mount } from "svelte";

import { App } from "./app.svelte";
import { tauriBackend } from "./backend/backend";
import Window from "./features/window/Window.svelte";
import "./theme/faces.css";
import "./theme/tokens.css";
import "./theme/base.css";
import "./theme/sheet.css";
import "./theme/print.css";

const target = document.getElementById("app");
if (!target) throw new Error("index.html has no #app");
mount(Window, { target, props: { app: new App(tauriBackend) } });
