import type { SheetLanguage } from "./contract.js"

interface SheetTexts {
  direction: "ltr" | "rtl"
  title: string
  none: string
  passengers: string
  name: string
  phone: string
  seat: string
  bags: string
  needs: string
  vehicle: string
  transport: string
  sign: string
  notes: string
  until: string
  printed: string
}

/** The words of the printed sheet. */
export const sheetTexts: Record<SheetLanguage, SheetTexts> = {
  en: {
    ...{ direction: "ltr", title: "Driver sheet", none: "No runs", passengers: "Passengers", name: "Name", phone: "Phone", seat: "Seat" },
    ...{ bags: "Bags", needs: "Needs", vehicle: "Vehicle", transport: "Flight or train", sign: "Name board", notes: "Notes" },
    ...{ until: "until", printed: "Printed" },
  },
  ro: {
    ...{
      direction: "ltr",
      title: "Foaia șoferului",
      none: "Nicio cursă",
      passengers: "Pasageri",
      name: "Nume",
      phone: "Telefon",
      seat: "Loc",
    },
    ...{ bags: "Bagaje", needs: "Nevoi", vehicle: "Vehicul", transport: "Zbor sau tren", sign: "Pancartă", notes: "Note" },
    ...{ until: "până la", printed: "Tipărit" },
  },
  de: {
    ...{
      direction: "ltr",
      title: "Fahrerblatt",
      none: "Keine Fahrten",
      passengers: "Fahrgäste",
      name: "Name",
      phone: "Telefon",
      seat: "Sitz",
    },
    ...{ bags: "Gepäck", needs: "Bedarf", vehicle: "Fahrzeug", transport: "Flug oder Zug", sign: "Namensschild", notes: "Hinweise" },
    ...{ until: "bis", printed: "Gedruckt" },
  },
  es: {
    ...{ direction: "ltr", title: "Hoja del conductor", none: "Sin servicios", passengers: "Pasajeros", name: "Nombre", phone: "Teléfono" },
    ...{
      seat: "Asiento",
      bags: "Equipaje",
      needs: "Necesidades",
      vehicle: "Vehículo",
      transport: "Vuelo o tren",
      sign: "Cartel",
      notes: "Notas",
    },
    ...{ until: "hasta", printed: "Impreso" },
  },
  ar: {
    ...{ direction: "rtl", title: "ورقة السائق", none: "لا رحلات", passengers: "الركاب", name: "الاسم", phone: "الهاتف", seat: "المقعد" },
    ...{ bags: "الحقائب", needs: "الاحتياجات", vehicle: "المركبة", transport: "الرحلة أو القطار", sign: "لوحة الاسم", notes: "ملاحظات" },
    ...{ until: "حتى", printed: "طُبعت" },
  },
}
