/** Today where the browser stands, for loaders of hosts that do not say which day the operator has. */
export const browserDay = () => new Intl.DateTimeFormat("en-CA", { year: "numeric", month: "2-digit", day: "2-digit" }).format(new Date())
