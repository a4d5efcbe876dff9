/** What everybody knows, in English or German. */
export const KNOWN_ABBREVIATIONS: readonly string[] =
  'OK AM PM TV PC IT HR PR CEO CFO CTO FAQ PDF URL USB WLAN WIFI SMS GPS EU US USA UK UN NZ DE AT CH ID PIN QR AG GMBH SE TÜV ADAC PKW LKW DNA CO2 LED DIY ASAP FYI EUR USD NZD MO DI MI DO FR SA SO'.split(
    ' ',
  )
