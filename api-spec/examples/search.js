show([
  {
    "place_id": 12237,
    "licence": "Data © OpenStreetMap contributors, ODbL 1.0. http://osm.org/copyright",
    "osm_type": "relation",
    "osm_id": 1155956,
    "lat": "47.1392862",
    "lon": "9.5227962",
    "category": "boundary",
    "type": "administrative",
    "place_rank": 16,
    "importance": 0.6014034960585685,
    "addresstype": "town",
    "name": "Vaduz",
    "display_name": "Vaduz, Oberland, 9490, Liechtenstein",
    "boundingbox": [
      "47.0870567",
      "47.1940393",
      "9.4950763",
      "9.6116778"
    ]
  }
])
