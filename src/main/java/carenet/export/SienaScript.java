package carenet.export;

import java.util.List;
import java.util.stream.Collectors;

import carenet.study.Wave;

/**
 * The R script that reads the matrices into RSiena's data object.
 *
 * @param waves the indexes of the waves, in their order
 */
record SienaScript(List<Integer> waves) {

	static final String FILE = "siena.R";

	String text() {
		return """
				# Reads this export into RSiena, as two-mode networks from clients to those who support them.
				# 1 present, 0 not there, NA nobody knows, 10 structural zero (the client has died). Nothing is imputed here:
				# RSiena treats NA by its own rules, so look at how many there are before you estimate.
				library(RSiena)

				waves <- c(%s)
				if (length(waves) < 2) stop("RSiena compares waves: this export has one only")
				clients <- read.csv("clients.csv", stringsAsFactors = FALSE)

				# When clients join and leave the panel. Option 3: outside of it their ties are missing, not carried forward.
				composition <- sienaCompositionChange(
				  lapply(seq_len(nrow(clients)), function(i) c(clients$joins[i], clients$leaves[i])),
				  nodeSet = "clients", option = 3)

				network <- function(kind) {
				  columns <- read.csv(paste0(kind, ".csv"), stringsAsFactors = FALSE)
				  matrices <- lapply(waves, function(wave)
				    as.matrix(read.csv(paste0(kind, "-", wave, ".csv"), header = FALSE, na.strings = "NA")))
				  cells <- array(unlist(matrices), dim = c(nrow(clients), nrow(columns), length(waves)))
				  cat(kind, ": ", round(100 * mean(is.na(cells))), " %% of the cells are not known\\n", sep = "")
				  sienaDependent(cells, type = "bipartite", nodeSet = c("clients", kind))
				}

				nodes <- list(
				  sienaNodeSet(nrow(clients), nodeSetName = "clients"),
				  sienaNodeSet(nrow(read.csv("professionals.csv")), nodeSetName = "professionals"))
				professionals <- network("professionals")
				data <- sienaDataCreate(professionals, composition, nodeSets = nodes)

				# The same for agencies: network("agencies"), with a node set of that name.
				print(data)
				"""
			.formatted(this.waves.stream()
				.map((wave) -> "\"" + Wave.label(wave) + "\"")
				.collect(Collectors.joining(", ")));
	}

}
