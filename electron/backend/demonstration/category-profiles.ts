import type { Category } from '../../../shared/domain/vocabulary/category.ts'

/** Who answers for an incident, with weights; `COMMUNE` stands for the one where it lies. */
type Organisations = Readonly<Record<string, number>>

export const COMMUNE = 'commune'

/** Invented, but plausible: what lies below a category, who deals with it and how long that takes. */
export interface Branch {
  /** The service that manages it, as in the column Gestionnaire. */
  readonly manager: string
  readonly medianDays: number
  /** The deviation of the logarithm of the delay. */
  readonly spread: number
  /** How much larger (in per cent per year back) its share was in earlier years. */
  readonly drift: number
  /** January to December; 10 is even. */
  readonly season: readonly number[]
  readonly leaves: readonly Leaf[]
}

export interface Leaf {
  /** The levels below the category, joined as the export does. */
  readonly path: string
  readonly weight: number
  readonly organisations: Organisations
}

const ROADS = { [COMMUNE]: 68, 'Bruxelles Mobilité': 32 }
const SEWERS = { Vivaqua: 75, [COMMUNE]: 25 }
const CLEANING = { [COMMUNE]: 45, 'Bruxelles Propreté': 55 }
const LAMPS = { Sibelga: 78, 'Bruxelles Mobilité': 22 }
const PARKING = { [COMMUNE]: 40, 'Parking.brussels': 60 }
const GREEN = { [COMMUNE]: 62, 'Bruxelles Environnement': 24, 'Bruxelles Mobilité': 14 }
const STOPS = { STIB: 80, 'Bruxelles Mobilité': 20 }
const PREVENTION = { [COMMUNE]: 85, 'Zone de police': 15 }
const HERITAGE = { [COMMUNE]: 55, 'Urban.brussels': 45 }
const TUNNELS = { 'Bruxelles Mobilité': 85, Infrabel: 15 }
const VEHICLES = { [COMMUNE]: 70, 'Zone de police': 30 }

const EVEN = [10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10]
const WINTER = [15, 14, 11, 8, 7, 6, 6, 7, 9, 12, 14, 15]
const SUMMER = [6, 6, 9, 12, 14, 14, 12, 12, 11, 10, 8, 6]
const AFTER_FROST = [12, 14, 14, 12, 10, 9, 8, 8, 9, 9, 10, 10]

function leaf(path: string, weight: number, organisations: Organisations): Leaf {
  return { path, weight, organisations }
}

export const BRANCHES: Readonly<Record<Category, Branch>> = {
  miscellaneous: {
    manager: 'Guichet',
    medianDays: 9,
    spread: 1.2,
    drift: 10,
    season: EVEN,
    leaves: [
      leaf('Autre demande', 60, ROADS),
      leaf('Nuisance sonore', 25, PREVENTION),
      leaf('Chantier > Signalisation du chantier', 15, ROADS),
    ],
  },
  lighting: {
    manager: 'Service Eclairage',
    medianDays: 8,
    spread: 0.9,
    drift: 5,
    season: WINTER,
    leaves: [
      leaf('Lampadaire > Lampe éteinte', 52, LAMPS),
      leaf('Lampadaire > Lampe clignotante', 14, LAMPS),
      leaf('Lampadaire > Poteau abîmé', 12, LAMPS),
      leaf('Rue entière éteinte', 16, LAMPS),
      leaf('Eclairage allumé en journée', 6, { Sibelga: 100 }),
    ],
  },
  'street-furniture': {
    manager: 'Service Mobilier urbain',
    medianDays: 21,
    spread: 1.1,
    drift: 3,
    season: EVEN,
    leaves: [
      leaf('Potelet > Manquant', 26, ROADS),
      leaf('Potelet > Penché ou descellé', 24, ROADS),
      leaf('Banc abîmé', 12, GREEN),
      leaf('Corbeille abîmée', 16, CLEANING),
      leaf('Arceau à vélos', 13, ROADS),
      leaf("Abri d'arrêt", 9, STOPS),
    ],
  },
  monument: {
    manager: 'Service Patrimoine',
    medianDays: 45,
    spread: 1.1,
    drift: 0,
    season: EVEN,
    leaves: [
      leaf('Fontaine', 35, HERITAGE),
      leaf('Statue > Dégradée', 40, HERITAGE),
      leaf('Plaque commémorative', 25, HERITAGE),
    ],
  },
  park: {
    manager: 'Service Espaces verts',
    medianDays: 18,
    spread: 1,
    drift: -4,
    season: SUMMER,
    leaves: [
      leaf('Plaine de jeux > Jeu abîmé', 45, GREEN),
      leaf('Allée abîmée', 30, GREEN),
      leaf('Clôture ou grille', 25, GREEN),
    ],
  },
  planting: {
    manager: 'Service Plantations',
    medianDays: 24,
    spread: 1.1,
    drift: 4,
    season: SUMMER,
    leaves: [
      leaf('Arbre > Branche dangereuse', 30, GREEN),
      leaf('Arbre > Mort ou manquant', 22, GREEN),
      leaf('Haie gênante', 18, GREEN),
      leaf('Herbes hautes', 30, GREEN),
    ],
  },
  'bridges-tunnels': {
    manager: "Service Ouvrages d'art",
    medianDays: 30,
    spread: 1.2,
    drift: 2,
    season: WINTER,
    leaves: [
      leaf("Infiltration d'eau", 40, TUNNELS),
      leaf('Eclairage du tunnel', 35, TUNNELS),
      leaf('Revêtement abîmé', 25, TUNNELS),
    ],
  },
  'urban-prevention': {
    manager: 'Service Prévention',
    medianDays: 6,
    spread: 1,
    drift: -8,
    season: EVEN,
    leaves: [
      leaf('Tag ou graffiti', 48, PREVENTION),
      leaf('Affichage sauvage', 22, PREVENTION),
      leaf('Stationnement > Emplacement réservé', 12, PARKING),
      leaf('Stationnement > Trottinette gênante', 18, PARKING),
    ],
  },
  cleanliness: {
    manager: 'Service Propreté',
    medianDays: 3,
    spread: 1,
    drift: -5,
    season: [9, 9, 10, 10, 11, 11, 11, 11, 10, 10, 10, 9],
    leaves: [
      leaf('Dépôt clandestin > Encombrants', 38, CLEANING),
      leaf('Dépôt clandestin > Sacs', 24, CLEANING),
      leaf('Corbeille pleine', 12, CLEANING),
      leaf('Rue ou trottoir sale', 16, CLEANING),
      leaf('Bulle à verre', 6, { 'Bruxelles Propreté': 90, [COMMUNE]: 10 }),
      leaf('Animal mort', 4, CLEANING),
    ],
  },
  'building-safety': {
    manager: 'Service Bâtiments',
    medianDays: 35,
    spread: 1.2,
    drift: 0,
    season: WINTER,
    leaves: [
      leaf('Façade > Chute de pierres', 45, PREVENTION),
      leaf('Corniche', 35, PREVENTION),
      leaf('Bâtiment ouvert à tous', 20, PREVENTION),
    ],
  },
  signage: {
    manager: 'Service Signalisation',
    medianDays: 14,
    spread: 1,
    drift: 7,
    season: EVEN,
    leaves: [
      leaf('Panneau > Manquant', 22, ROADS),
      leaf('Panneau > Abîmé', 28, ROADS),
      leaf('Feu de circulation > En panne', 24, { 'Bruxelles Mobilité': 95, STIB: 5 }),
      leaf('Marquage au sol effacé', 20, ROADS),
      leaf('Plaque de rue', 6, { [COMMUNE]: 100 }),
    ],
  },
  'abandoned-vehicle': {
    manager: 'Service Véhicules',
    medianDays: 16,
    spread: 0.8,
    drift: -6,
    season: EVEN,
    leaves: [
      leaf('Voiture', 58, VEHICLES),
      leaf('Vélo', 27, VEHICLES),
      leaf('Deux-roues motorisé', 9, VEHICLES),
      leaf('Remorque', 6, VEHICLES),
    ],
  },
  road: {
    manager: 'Service Voirie',
    medianDays: 15,
    spread: 1.2,
    drift: 12,
    season: AFTER_FROST,
    leaves: [
      leaf('Chaussée > Nid-de-poule', 32, ROADS),
      leaf('Chaussée > Revêtement abîmé', 12, ROADS),
      leaf('Trottoir > Dalle descellée', 27, ROADS),
      leaf('Trottoir > Bordure abîmée', 9, ROADS),
      leaf('Piste cyclable', 8, ROADS),
      leaf('Avaloir bouché', 12, SEWERS),
    ],
  },
}
