import type { ProseLanguage } from '../portrait/portrait.ts'
import type { Term } from './term-index.ts'

/**
 * Words that leave people out, and what the style guides of Microsoft, Google, the APA and, in Spanish, the UN
 * (Orientaciones para el empleo de un lenguaje inclusivo en cuanto al género) put in their place. Empty where a
 * person has to find the words.
 */
const WORDS: Record<ProseLanguage, string> = {
  en: `chairman=chair|chairmen=chairs|businessman=businessperson|businessmen=businesspeople|salesman=salesperson
salesmen=salespeople|spokesman=spokesperson|policeman=police officer|policemen=police officers|fireman=firefighter
firemen=firefighters|mailman=mail carrier|stewardess=flight attendant|mankind=humankind|manpower=workforce|man-made=artificial
man hours=person hours|manned=staffed|layman=layperson|middleman=intermediary|housewife=homemaker|guys=everyone|you guys=you all
ladies and gentlemen=everyone|he or she=they|his or her=their|him or her=them|s/he=they|blacklist=blocklist|whitelist=allowlist
master/slave=primary/replica|grandfathered=exempted|sanity check=quick check|crazy=surprising|insane=remarkable|lame=weak
crippled=limited|the disabled=people with disabilities|disabled people=people with disabilities|handicapped=disabled
wheelchair bound=wheelchair user|confined to a wheelchair=using a wheelchair|suffers from=has|the elderly=older people
elderly=older|the poor=people with low incomes|the homeless=people without homes|native feature=built-in feature
tribe=group|spirit animal=inspiration|ninja=expert|guru=expert|illegal alien=undocumented person`,
  es: `los clientes=la clientela|los ciudadanos=la ciudadanía|los trabajadores=la plantilla|los empleados=el personal
los profesores=el profesorado|los alumnos=el alumnado|los niños=la infancia|los directivos=la dirección
los jóvenes=la juventud|los vecinos=el vecindario|el hombre de la calle=la gente|los hombres de negocios=las personas de negocios
los usuarios=|bienvenidos=te damos la bienvenida|estimados clientes=estimada clientela|minusválido=persona con discapacidad
minusválidos=personas con discapacidad|discapacitado=persona con discapacidad|discapacitados=personas con discapacidad
los discapacitados=las personas con discapacidad|inválido=persona con discapacidad|sordomudo=persona sorda
ancianos=personas mayores|los ancianos=las personas mayores|tercera edad=personas mayores|subnormal=
sexo débil=mujeres|señorita=señora|lista negra=lista de bloqueo|lista blanca=lista de permitidos|trabajo de chinos=trabajo minucioso
merienda de negros=caos|ilegales=personas sin papeles|inmigrante ilegal=persona en situación irregular`,
}

export const inclusiveTerms = (language: ProseLanguage): Term[] =>
  WORDS[language].split(/[|\n]/).map((line) => {
    const [term = '', replacement = ''] = line.split('=')
    return { kind: 'inclusive', term, replacement, note: '' }
  })
