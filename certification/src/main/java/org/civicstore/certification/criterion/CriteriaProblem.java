package org.civicstore.certification.criterion;

/**
 * Something wrong in the files of an edition.
 *
 * @param file name of the file in the edition's folder
 * @param line from 1; 0 when it concerns the whole file
 * @param place the entry and the field, such as {@code SEC-01 > mode}; empty for the whole file
 * @param message one sentence
 * @param remedy what to do
 */
public record CriteriaProblem(String file, int line, String place, String message, String remedy) {}
