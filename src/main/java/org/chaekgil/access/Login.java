package org.chaekgil.access;

/**
 * A name that may sign in.
 *
 * @param secretHash BCrypt of the password, or of the PIN of a citizen's card
 * @param demo made by the demo city, with a password that everybody knows
 */
public record Login(Actor actor, String secretHash, boolean demo) {}
