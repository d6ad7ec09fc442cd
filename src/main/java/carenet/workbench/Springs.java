package carenet.workbench;

import java.util.List;

/**
 * Where nodes stand so that those with a line between them are near each other: after
 * Fruchterman and Reingold (1991), from a circle and with a fixed number of steps, so
 * that the same answer is always drawn alike.
 */
final class Springs {

	private static final int STEPS = 200;

	private static final double DISTANCE = 95;

	private final double[] x;

	private final double[] y;

	Springs(int nodes, List<int[]> lines) {
		this.x = new double[nodes];
		this.y = new double[nodes];
		double radius = DISTANCE * Math.max(1, nodes) / (2 * Math.PI) + 1;
		for (int i = 0; i < nodes; i++) {
			this.x[i] = radius * Math.cos(2 * Math.PI * i / nodes);
			this.y[i] = radius * Math.sin(2 * Math.PI * i / nodes);
		}
		for (int step = 0; step < STEPS && nodes > 1; step++) {
			move(lines, DISTANCE * (1 - step / (double) STEPS) * .5 + 1);
		}
		startAtZero(this.x);
		startAtZero(this.y);
	}

	private void move(List<int[]> lines, double most) {
		double[] dx = new double[this.x.length];
		double[] dy = new double[this.x.length];
		for (int i = 0; i < this.x.length; i++) {
			for (int j = 0; j < this.x.length; j++) {
				pull(i, j, -DISTANCE * DISTANCE / square(i, j), dx, dy);
			}
			// what hangs together with nothing does not float away
			dx[i] -= this.x[i] * .02;
			dy[i] -= this.y[i] * .02;
		}
		for (int[] line : lines) {
			double force = Math.sqrt(square(line[0], line[1])) / DISTANCE;
			pull(line[0], line[1], force, dx, dy);
			pull(line[1], line[0], force, dx, dy);
		}
		for (int i = 0; i < this.x.length; i++) {
			double length = Math.max(.001, Math.hypot(dx[i], dy[i]));
			this.x[i] += dx[i] / length * Math.min(length, most);
			this.y[i] += dy[i] / length * Math.min(length, most);
		}
	}

	private void pull(int one, int other, double force, double[] dx, double[] dy) {
		if (one != other) {
			dx[one] += (this.x[other] - this.x[one]) * force;
			dy[one] += (this.y[other] - this.y[one]) * force;
		}
	}

	private double square(int one, int other) {
		double across = this.x[one] - this.x[other];
		double down = this.y[one] - this.y[other];
		return Math.max(1, across * across + down * down);
	}

	private static void startAtZero(double[] places) {
		double least = Double.MAX_VALUE;
		for (double place : places) {
			least = Math.min(least, place);
		}
		for (int i = 0; i < places.length; i++) {
			places[i] -= least;
		}
	}

	private static double most(double[] places) {
		double most = 0;
		for (double place : places) {
			most = Math.max(most, place);
		}
		return most;
	}

	double width() {
		return most(this.x);
	}

	double height() {
		return most(this.y);
	}

	double x(int node) {
		return this.x[node];
	}

	double y(int node) {
		return this.y[node];
	}

}
