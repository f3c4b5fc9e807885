package org.quillgraph.graphql.http;

/**
 * How often clients may ask, and how much at a time; 0 is any number. What counts as one caller is
 * a user, with all sessions and keys, or the address of who has not signed in.
 *
 * @param perMinute requests of one caller within a minute
 * @param atOnce requests of one caller that are being answered
 * @param atOnceOfAll requests of all callers that are being answered
 * @param subscriptions of one caller
 * @param subscriptionsOfAll of all callers
 * @param connections WebSockets of one caller
 */
public record TrafficLimits(
        int perMinute,
        int atOnce,
        int atOnceOfAll,
        int subscriptions,
        int subscriptionsOfAll,
        int connections) {

    public static final TrafficLimits USUAL = new TrafficLimits(6_000, 100, 180, 200, 5_000, 100);

    public static final TrafficLimits NONE = new TrafficLimits(0, 0, 0, 0, 0, 0);
}
