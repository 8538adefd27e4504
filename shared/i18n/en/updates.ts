export const updates = {
  update: 'checks a signed update package, and gives it to the installer',
  'argument-update': 'the update package (.irisboard-update)',
  'option-install': 'gives it to the installer once it is checked',
  'option-allow-older': 'also the same version or an older one',
  'name-package': 'package',
  'result-update':
    'Version {{version}} for {{system}}, in the place of {{current}}. Signed by the publisher, every file as it was signed:',
  'result-update-checked': 'Nothing was installed: --install gives it to the installer.',
  'result-update-begun': 'It was given to the installer.',
} as const
