/** What the demo shows that others made. The same list stands in the NOTICE file. */
export const sources: { name: string; licence: string; what: "airports" | "ports" | "holidays" | "names" | "docs" | "typeface" }[] = [
  { name: "airport-data-js 3.1.0", licence: "CC BY 4.0", what: "airports" },
  { name: "sea-ports 0.0.9", licence: "MIT", what: "ports" },
  { name: "date-holidays 3.37", licence: "ISC, data CC BY 3.0", what: "holidays" },
  { name: "@faker-js/faker 10.6", licence: "MIT", what: "names" },
  { name: "swagger-ui-dist 5.35", licence: "Apache-2.0", what: "docs" },
  {
    name: "Noto Sans 5.3 (Latin, Arabic, Hebrew, Thai, Simplified Chinese, Korean)",
    licence: "OFL 1.1",
    what: "typeface",
  },
]
