declare module "virtual:guide" {
  import type { Section } from "./section";
  export const SECTIONS: readonly Section[];
}
