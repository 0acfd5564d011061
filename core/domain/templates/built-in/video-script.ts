import type { BuiltIn } from './shape.ts'

export const VIDEO_SCRIPT: readonly BuiltIn[] = [
  {
    key: 'pas-video',
    framework: 'pas',
    variables: ['problem', 'outcome', 'seconds'],
    en: {
      name: 'Explainer video',
      description: 'Problem, solution, how it works, next step.',
      prompt:
        'Write a script of {{ seconds }} seconds in scenes with time, VISUAL and VOICE.\nThe first five seconds show “{{ problem }}” without words. Reach “{{ outcome }}” by the middle. About two and a half spoken words a second, no more.',
    },
    es: {
      name: 'Vídeo explicativo',
      description: 'Problema, solución, funcionamiento y siguiente paso.',
      prompt:
        'Escribe un guion de {{ seconds }} segundos en escenas con tiempo, IMAGEN y VOZ.\nLos cinco primeros segundos muestran «{{ problem }}» sin palabras. «{{ outcome }}» llega a la mitad. Unas dos palabras y media por segundo, no más.',
    },
  },
  {
    key: 'how-to-video',
    framework: 'how_to',
    variables: ['steps', 'seconds'],
    en: {
      name: 'Tutorial video',
      description: 'One task, shown from start to finish.',
      prompt:
        'Write a tutorial script of {{ seconds }} seconds.\nShow the finished result first. One scene a step; say only what cannot be seen. End with what to try next.',
    },
    es: {
      name: 'Vídeo tutorial',
      description: 'Una tarea, de principio a fin.',
      prompt:
        'Escribe un guion de tutorial de {{ seconds }} segundos.\nMuestra primero el resultado. Una escena por paso; di solo lo que no se ve. Termina con qué probar después.',
    },
  },
  {
    key: 'testimonial-video',
    framework: 'case_study',
    variables: ['customer', 'problem', 'result', 'quote?'],
    en: {
      name: 'Customer video',
      description: 'A customer’s case in their own words.',
      prompt:
        'Write a script and an interview guide for a film about {{ customer }}.\nSituation: “{{ problem }}”. Result: “{{ result }}”. The voice-over never says what the customer should say. Quote only what is given.',
    },
    es: {
      name: 'Vídeo de cliente',
      description: 'El caso de un cliente con sus palabras.',
      prompt:
        'Escribe un guion y una guía de entrevista para un vídeo sobre {{ customer }}.\nSituación: «{{ problem }}». Resultado: «{{ result }}». La voz en off nunca dice lo que debe decir el cliente. Cita solo lo indicado.',
    },
  },
  {
    key: 'teaser-video',
    framework: 'aida',
    variables: ['outcome', 'seconds', 'date?'],
    en: {
      name: 'Teaser for social media',
      description: 'Works without sound, in the first second.',
      prompt:
        'Write a vertical teaser of {{ seconds }} seconds that works without sound.\nEvery scene carries a caption of at most six words. The last frame shows “{{ outcome }}” and what to do.',
    },
    es: {
      name: 'Avance para redes',
      description: 'Funciona sin sonido, desde el primer segundo.',
      prompt:
        'Escribe un avance vertical de {{ seconds }} segundos que funcione sin sonido.\nCada escena lleva un rótulo de seis palabras como máximo. El último plano muestra «{{ outcome }}» y qué hacer.',
    },
  },
]
