/** What the demo shows that others made. The same list stands in the NOTICE file. */
export const sources: { name: string; licence: string; what: "holidays" | "names" | "docs" | "typeface" }[] = [
  { name: "date-holidays 3.37", licence: "ISC, data CC BY 3.0", what: "holidays" },
  { name: "@faker-js/faker 10.6", licence: "MIT", what: "names" },
  { name: "swagger-ui-dist 5.35", licence: "Apache-2.0", what: "docs" },
  {
    name: "Noto Sans 5.3 (Latin, Arabic, Hebrew, Thai, Simplified Chinese, Korean)",
    licence: "OFL 1.1",
    what: "typeface",
  },
]
