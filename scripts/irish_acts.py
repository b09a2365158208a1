"""The characters that acts of Ireland write as elements: `Garda S<ifada/>och<afada/>na`."""
CHARACTERS = {f"{letter}fada": accented for letter, accented in zip("aeiouAEIOU", "áéíóúÁÉÍÓÚ")} | {
    "odq": "“", "cdq": "”", "osq": "‘", "csq": "’", "emdash": "—", "euro": "€", "bull": "•",
}
