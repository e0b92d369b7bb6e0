// Which lines of readiness keep a contribution from going in.
import type { WireReadinessLine } from "../../wire/WireReadinessLine";

/** Whether something is missing, not only worth a look. */
export const isOpen = ({ importance }: WireReadinessLine): boolean => importance === "must" || importance === "should";
