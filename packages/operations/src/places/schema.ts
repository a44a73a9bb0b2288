import { facilities } from "./facility/schema.js"

export { facilities }
/** The same table under its canonical word. */
export const places = facilities
