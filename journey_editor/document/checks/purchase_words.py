"""Names of stages that sound like the purchase, in the languages in which maps are drawn most."""

import re

_PURCHASE_BY_LANGUAGE = {
    "en": "purchase purchases purchasing buy buys buying pay pays paying payment payments checkout order orders "
    "ordering booking conversion sale",
    "de": "kauf kaufen kauft einkauf kaufabschluss onlinekauf bezahlen bezahlt bezahlung zahlen zahlung "
    "zahlungsvorgang bestellen bestellt bestellung bestellvorgang kasse buchung buchen abschluss vertragsabschluss",
    "fr": "achat achats acheter achète paiement payer paie commande commander caisse réservation",
    "es": "compra compras comprar pago pagos pagar paga pedido reserva",
    "pt": "compra compras comprar pagamento pagar paga encomenda reserva",
    "it": "acquisto acquistare acquista pagamento pagare paga ordine cassa prenotazione",
    "nl": "aankoop aankopen kopen koopt kassa betalen betaalt betaling bestelling bestelt afrekenen boeking",
}
# Beside one of these the purchase lies behind, or comes round again.
_LATER_BY_LANGUAGE = {
    "en": "after post following repeat again next re tracking track delivery delivered pickup receive receives "
    "received return returns use uses using usage support service loyalty confirmation history",
    "de": "nach danach erneut wieder lieferung nutzung erhalten",
    "fr": "après apres suivi livraison utilisation réception",
    "es": "después despues tras entrega uso seguimiento",
    "pt": "após apos depois entrega uso",
    "it": "dopo consegna utilizzo",
    "nl": "na opnieuw levering gebruik",
}
_PURCHASE = frozenset(word for words in _PURCHASE_BY_LANGUAGE.values() for word in words.split())
_LATER = frozenset(word for words in _LATER_BY_LANGUAGE.values() for word in words.split())
_WORD = re.compile(r"[^\W\d_]+")


def sounds_like_purchase(name: str) -> bool:
    """Whether a stage or step of that name is the purchase, and nothing that comes later."""
    words = set(_WORD.findall(name.casefold()))
    return not words.isdisjoint(_PURCHASE) and words.isdisjoint(_LATER)
